-- What fact-checkers and readers typed goes with the words that are taken down.

grant delete on private.verdict_proposal, private.request to "${runtime}";
