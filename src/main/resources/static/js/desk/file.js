// Copies the text of a chosen file into the field whose id is in data-file-into.
document.querySelectorAll("[data-file-into]").forEach((field) => {
    const text = document.getElementById(field.dataset.fileInto);
    const status = field.querySelector("[role=status]");
    field.hidden = false;
    field.querySelector("input").addEventListener("change", async ({ target: { files: [file] } }) => {
        if (!file) {
            return;
        }
        if (file.size > text.maxLength) {
            status.textContent = `${file.name} has ${file.size.toLocaleString("en")} bytes, which is more than this page takes.`;
            return;
        }
        try {
            text.value = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
            status.textContent = `The text of ${file.name} is below.`;
        } catch {
            status.textContent = `${file.name} cannot be read as text in UTF-8.`;
        }
    });
});
