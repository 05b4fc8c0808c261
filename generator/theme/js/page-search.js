/* Search comes only when somebody uses the box, or arrives with a question. */
(function () {
  "use strict";
  const form = document.querySelector("form[role=search][data-search-script]");
  if (!form) return;
  const begin = () => {
    form.removeEventListener("focusin", begin);
    const script = document.createElement("script");
    script.src = form.dataset.searchScript;
    document.head.append(script);
  };
  if (location.search && document.querySelector("[data-search-results]")) begin();
  else form.addEventListener("focusin", begin);
})();
