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
