// While a pointer is pressed the page waits: a button must not move away from under it.
globalThis.whenReleased = (() => {
    let pressed = false;
    document.addEventListener("pointerdown", () => {
        pressed = true;
    }, true);
    for (const end of ["pointerup", "pointercancel"]) {
        document.addEventListener(end, () => {
            pressed = false;
        }, true);
    }
    return (act) => {
        if (pressed) {
            document.addEventListener("pointerup", () => setTimeout(act), { once: true });
        } else {
            act();
        }
    };
})();
