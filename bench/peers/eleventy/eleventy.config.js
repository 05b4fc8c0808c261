// Flat files, one template for each kind of page, all words from src/_data/{id,en}.json.
export default function () {
  return {
    dir: { input: "src", output: "public" },
    templateFormats: ["njk"],
    htmlTemplateEngine: "njk",
  };
}
