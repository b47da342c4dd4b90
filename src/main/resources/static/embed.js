// For pages of other sites that frame pages of this one: gives each frame the height of what is in it.
(() => {
    const MOST_PX = 20000;
    const site = new URL(document.currentScript.src).origin;

    window.addEventListener("message", (event) => {
        const height = event.data?.height;
        if (event.origin !== site || event.data?.type !== "counterclaim:height" || !(height > 0 && height <= MOST_PX)) {
            return;
        }
        frames().filter((frame) => frame.contentWindow === event.source).forEach((frame) => {
            frame.style.height = `${Math.ceil(height)}px`;
        });
    });

    // A frame that was there before this script has told its height already. It says nothing that is not for everybody.
    frames().filter((frame) => frame.src.startsWith(`${site}/embed/`)).forEach((frame) => {
        frame.contentWindow?.postMessage({type: "counterclaim:ask"}, "*");
    });

    function frames() {
        return [...document.querySelectorAll("iframe")];
    }
})();
