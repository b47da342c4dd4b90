// Tells the page that frames this one how high it is: whenever that changes, and when asked. embed.js listens there.
(() => {
    if (window.parent === window) {
        return;
    }

    let told = 0;

    new ResizeObserver(() => tell(false)).observe(document.body);
    window.addEventListener("message", (event) => {
        if (event.source === window.parent && event.data?.type === "counterclaim:ask") {
            tell(true);
        }
    });

    // Anybody may know it, so it is for every origin.
    function tell(again) {
        const height = Math.ceil(document.body.getBoundingClientRect().height);
        if (again || height !== told) {
            told = height;
            window.parent.postMessage({type: "counterclaim:height", height, address: window.location.href}, "*");
        }
    }
})();
