// The only script of the console. Everything works without it but passkeys and the copy buttons.
'use strict';

const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const textOf = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', () => navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent));
}

// The server's options carry bytes as Base64; the browser wants buffers, and the answer goes back as Base64.
const optionsOf = (json) => {
  const options = JSON.parse(json);
  options.challenge = bytesOf(options.challenge);
  if (options.user) options.user.id = bytesOf(options.user.id);
  for (const entry of [...(options.excludeCredentials ?? []), ...(options.allowCredentials ?? [])]) entry.id = bytesOf(entry.id);
  return options;
};

const answerOf = (credential) => {
  const response = {};
  for (const name of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (credential.response[name]) response[name] = textOf(credential.response[name]);
  }
  if (credential.response.getTransports) response.transports = credential.response.getTransports();
  return JSON.stringify({ id: credential.id, rawId: textOf(credential.rawId), type: credential.type, response, clientExtensionResults: credential.getClientExtensionResults(), authenticatorAttachment: credential.authenticatorAttachment });
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) { form.hidden = true; continue; }
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const problem = form.querySelector('[role=alert]');
    try {
      const body = new FormData(form);
      const answer = await fetch(form.dataset.options, { method: 'POST', body });
      if (!answer.ok) throw new Error(await answer.text());
      const publicKey = optionsOf(await answer.text());
      const credential = form.dataset.passkey === 'create' ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
      form.querySelector('[name=credential]').value = answerOf(credential);
      form.submit();
    } catch (error) {
      problem.textContent = error.message;
    }
  });
}
