/* Opening hours: mark today, and say whether the office should be open by its own hours.
   A kabupaten's code tells its time zone; Indonesia has three and no summer time. */
(function () {
  "use strict";
  var words = document.currentScript.dataset;
  var EAST = /^(8|9)/;
  var MIDDLE = /^(5|63|64|65|7)/;

  function offset(region) {
    return EAST.test(region) ? 9 : MIDDLE.test(region) ? 8 : 7;
  }

  /* Day (Monday 0) and HH:MM in the region's own time. */
  function there(region) {
    var now = new Date(Date.now() + offset(region) * 3600000);
    return { day: (now.getUTCDay() + 6) % 7, clock: now.toISOString().slice(11, 16) };
  }

  document.querySelectorAll("table.hours").forEach(function (table) {
    var now = there(table.dataset.region);
    var open = false;
    Array.from(table.rows).reverse().forEach(function (row) {
      if (row.dataset.days.indexOf(now.day) < 0) return;
      row.className = "today";
      table.tBodies[0].prepend(row);
      open = open || (row.dataset.opens <= now.clock && now.clock < row.dataset.closes);
    });
    var note = document.createElement("p");
    note.className = "screen";
    note.textContent = open ? words.open : words.closed;
    table.after(note);
  });
})();
