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

// Why passkeys cannot be used at this place, in the page's words; nothing when they can.
const obstacle = (words) => words.none ?? (!window.PublicKeyCredential ? words.unsupported : location.origin !== words.origin ? words.elsewhere : undefined);

const explain = (error, words) => {
  if (error.name === 'NotAllowedError' || error.name === 'AbortError') return words.cancelled;
  if (error.name === 'StalePage') return words.stale;
  return error.name === 'InvalidStateError' ? words.repeated : `${words.unknown} ${error.message}`;
};

const askDevice = async (form) => {
  const answer = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) });
  if (answer.redirected) return location.reload(); // signed out meanwhile
  if (!answer.ok) throw Object.assign(new Error(`${answer.status}`), { name: 'StalePage' });
  const publicKey = optionsOf(await answer.text());
  const credential = form.dataset.passkey === 'create' ? await navigator.credentials.create({ publicKey }) : await navigator.credentials.get({ publicKey });
  form.querySelector('[name=credential]').value = answerOf(credential);
  form.submit();
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const alert = form.querySelector('[role=alert]');
  const problem = obstacle(alert.dataset);
  if (problem) {
    for (const field of form.querySelectorAll('label, input, button')) field.hidden = true;
    alert.className = 'hint';
    alert.textContent = problem;
    continue;
  }
  let isAsking = false; // a device answers one question at a time
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    alert.textContent = '';
    try {
      await askDevice(form);
    } catch (error) {
      alert.textContent = explain(error, alert.dataset);
    }
    isAsking = false;
  });
}
