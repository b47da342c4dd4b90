// A filter form sends only the fields that say something, so that the address is short enough to share.
document.addEventListener("formdata", (event) => {
    if (!event.target.matches("form.filters")) {
        return;
    }
    for (const name of new Set(event.formData.keys())) {
        const said = event.formData.getAll(name).filter((value) => value !== "");
        event.formData.delete(name);
        said.forEach((value) => event.formData.append(name, value));
    }
});

// The form stays where it was in the window when its answer has come.
document.addEventListener("submit", (event) => {
    if (event.target.id === "filters") {
        sessionStorage.setItem("filters", event.target.getBoundingClientRect().top);
    }
});
addEventListener("load", () => {
    const before = sessionStorage.getItem("filters");
    const form = document.getElementById("filters");
    sessionStorage.removeItem("filters");
    if (before !== null && form && location.hash === "#filters") {
        scrollBy({ top: form.getBoundingClientRect().top - Number(before), behavior: "instant" });
    }
});
