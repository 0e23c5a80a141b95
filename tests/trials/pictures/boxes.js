/* Where the texts and the rectangles of the picture are, in pixels, in the order they are drawn. Of a text
 * its ends are those that the letters have here; above and below, what the size says. */
(function () {
  const rows = [];
  for (const element of document.querySelectorAll("text, rect")) {
    const box = element.getBoundingClientRect();
    const size = parseFloat(element.getAttribute("font-size") || 0);
    const turned = element.hasAttribute("transform");
    const anchor = element.getAttribute("text-anchor") || "start";
    const middle = anchor === "middle";
    const grows = (anchor === "end") !== (element.getAttribute("direction") === "rtl") ? -1 : 1;
    const baseline = turned ? element.getCTM().e : parseFloat(element.getAttribute("y"));
    rows.push({
      text: element.localName === "text" ? element.textContent : null,
      left: box.left, top: box.top, right: box.right, bottom: box.bottom,
      size, turned, grows: middle ? 0 : grows, baseline, fill: element.getAttribute("fill"),
    });
  }
  return rows;
})()
