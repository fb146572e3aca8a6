// Tells on the page when a browser could not use a passkey; without this it is silent.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const told of document.querySelectorAll(".passkey-failed")) told.hidden = false;
});
