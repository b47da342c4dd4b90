// Forms that need a passkey: they show where the browser knows passkeys, ask for one when they are sent, and carry what it
// answered in their field "credential". data-passkey says whether to "create" one or to "get" one; what to ask is in
// data-options, or the site is asked for it at data-challenges.
(() => {
    if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON || !PublicKeyCredential.parseRequestOptionsFromJSON) {
        return;
    }

    document.querySelectorAll("form[data-passkey]").forEach((form) => {
        form.hidden = false;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            ask(form);
        });
    });

    async function ask(form) {
        const status = form.querySelector("[role=status]");
        status.textContent = "";
        try {
            const options = JSON.parse(form.dataset.options ?? await challenge(form));
            const credential = form.dataset.passkey === "create"
                ? await navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
                : await navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
            form.elements.credential.value = JSON.stringify(credential.toJSON());
            form.submit();
        } catch (refused) {
            status.textContent = refused.name === "InvalidStateError" ? "This device has a passkey for your account already."
                : refused.name === "RefusedError" ? refused.message : "No passkey was used. You can try again.";
        }
    }

    async function challenge(form) {
        const answer = await fetch(form.dataset.challenges, {
            method: "POST", body: new URLSearchParams({_csrf: form.elements._csrf.value}),
        });
        if (!answer.ok) {
            throw Object.assign(new Error(answer.status === 429 ? "There were too many attempts to sign in. Try again in a few minutes."
                : "The site did not answer as it should. Load this page again, then try again."), {name: "RefusedError"});
        }
        return answer.text();
    }
})();
