// A field for any number of names always has one more place than is filled in.
(() => {
    document.addEventListener("change", (event) => {
        const last = event.target.closest(".many > li:last-child");
        if (last && event.target.matches("[role=combobox]") && event.target.value !== "") {
            whenReleased(() => {
                if (last.matches(":last-child")) {
                    addPlace(last.parentElement);
                }
            });
        }
    });

    function addPlace(list) {
        const another = list.nextElementSibling;
        const number = list.children.length + 1;
        list.insertAdjacentHTML("beforeend", another.innerHTML.replaceAll(another.dataset.number, number));
        htmx.process(list.lastElementChild);
    }
})();
