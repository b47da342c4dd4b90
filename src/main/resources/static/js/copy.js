// Puts a button that copies the address beside each link to an entry, and one under each field to quote from.
// A browser without a clipboard, or a page that is not served securely, gets no button.
(() => {
    const SHOWN_MS = 2000;

    if (!navigator.clipboard) {
        return;
    }

    const announcer = document.createElement("p");
    announcer.className = "vh";
    announcer.setAttribute("role", "status");
    document.body.append(announcer);

    document.querySelectorAll("a.permalink").forEach((link) => addButton(link, "Copy link", () => link.href));
    document.querySelectorAll(".cite [readonly]").forEach((field) => addButton(field, "Copy", () => field.value));

    function addButton(beside, label, text) {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "link copy";
        button.textContent = label;
        button.addEventListener("click", () => copy(button, label, text()));
        beside.after(" ", button);
    }

    async function copy(button, label, text) {
        const outcome = await navigator.clipboard.writeText(text).then(() => "Copied", () => "Could not copy");
        button.textContent = outcome;
        announcer.textContent = outcome;
        setTimeout(() => {
            button.textContent = label;
            announcer.textContent = "";
        }, SHOWN_MS);
    }
})();
