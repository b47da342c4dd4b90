// A folded part opens when an address leads to something in it, in browsers that do not do so themselves, and before it is printed.
(() => {
    const openAt = (id) => {
        const target = id ? document.getElementById(decodeURIComponent(id)) : null;
        const folded = target?.closest("details:not([open])");
        if (folded) {
            folded.open = true;
            target.scrollIntoView();
        }
    };
    const openAll = () => document.querySelectorAll(".part:not([open]), .lanes details:not([open]), .others:not([open])")
        .forEach((part) => part.toggleAttribute("open", true));

    addEventListener("hashchange", () => openAt(location.hash.slice(1)));
    addEventListener("beforeprint", openAll);
    openAt(location.hash.slice(1));
})();
