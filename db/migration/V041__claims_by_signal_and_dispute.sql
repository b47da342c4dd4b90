-- Claims that nobody disputes come last in the order by dispute; a list of only these must not begin among the others.

create index on derived.claim_summary (signal, standing_against, claim_id) where not withdrawn;
