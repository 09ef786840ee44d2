// Maakt van elke kop van een tabel een knop die de rijen sorteert. Zonder script staat de tabel er gewoon.
(() => {
  const words = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
  const number = (text) => (/^\d+$/.test(text) ? Number(text) : NaN);
  const compare = (a, b) => {
    const [x, y] = [number(a), number(b)];
    if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
    return Number.isNaN(x) ? words.compare(a, b) : x - y;
  };
  for (const table of document.querySelectorAll("table")) {
    const heads = [...table.querySelectorAll("thead th")];
    const body = table.tBodies[0];
    if (!body || body.rows.length < 2) continue;
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sorteer";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        const order = down ? -1 : 1;
        const text = (row) => row.cells[column].textContent.trim();
        const rows = [...body.rows].sort((a, b) => order * compare(text(a), text(b)));
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        body.append(...rows);
      });
    });
  }
})();
