/* The correction page: forms open with the record filled in; without an account the same text goes by
   WhatsApp or e-mail to the office that looks after the record. Nothing is sent from here by itself. */
(function () {
  "use strict";
  var form = document.querySelector("[data-correction]");
  if (!form) return;
  var SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  var asked = new URLSearchParams(location.search);
  var slug = slugIn("catatan");
  var officeSlug = slugIn("kantor");
  var office = officeOf(officeSlug);

  function slugIn(name) {
    var value = asked.get(name) || "";
    return value.length <= 60 && SLUG.test(value) ? value : "";
  }

  function officeOf(wanted) {
    var found = Array.from(document.querySelectorAll("[data-office]")).find(function (one) {
      return one.dataset.office === wanted;
    });
    return found ? { name: found.value, whatsapp: found.dataset.whatsapp, email: found.dataset.email } : null;
  }

  /* The headings of the form with what was written under them: whoever gets it can paste it there. */
  function text() {
    return Array.from(form.querySelectorAll("[data-heading]"))
      .filter(function (field) { return field.value.trim(); })
      .map(function (field) { return "### " + field.dataset.heading + "\n\n" + field.value.trim(); })
      .join("\n\n");
  }

  function update() {
    var words = encodeURIComponent(text());
    var subject = encodeURIComponent(document.title);
    whatsapp.href = "https://wa.me/" + (office ? office.whatsapp : "") + "?text=" + words;
    mail.href = "mailto:" + (office ? encodeURIComponent(office.email) : "") + "?subject=" + subject + "&body=" + words;
  }

  var whatsapp = form.querySelector("[data-correction-whatsapp]");
  var mail = form.querySelector("[data-correction-mail]");
  var copy = form.querySelector("[data-correction-copy]");
  var said = form.querySelector("[data-correction-said]");

  if (slug) {
    document.querySelectorAll("[data-correction-forms] [data-field]").forEach(function (link) {
      link.href += "&" + link.dataset.field + "=" + slug;
    });
    form.querySelector("[name=catatan]").value = slug;
  }
  if (officeSlug) {
    var place = form.querySelector("[data-correction-office]");
    var link = place.querySelector("a");
    link.textContent = office ? office.name : officeSlug;
    link.href = link.dataset.folder + officeSlug + ".html";
    place.hidden = false;
    document.querySelector("[data-correction-plain]").hidden = true;
  }
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", function () {
      navigator.clipboard.writeText(text()).then(function () { said.textContent = said.dataset.copied; });
    });
  }
  form.addEventListener("input", update);
  form.hidden = false;
  update();
})();
