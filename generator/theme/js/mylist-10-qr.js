/* QR codes in the reader's browser: byte mode, error level M, as in ISO/IEC 18004. */
var daftarku = daftarku || {};

(function () {
  "use strict";
  /* Error level M: correction codewords in a block, and how many blocks, from version 1. */
  const CORRECTIONS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
  const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
  const FORMAT = 0x5e7c; // level M, mask 2, with its own corrections

  const EXP = [], LOG = [];
  for (let i = 0, value = 1; i < 255; i++) {
    EXP[i] = value;
    LOG[value] = i;
    value = value << 1 ^ (value & 128 ? 0x11d : 0);
  }
  const times = (a, b) => a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0;

  const corrections = (data, count) => {
    let generator = [1];
    for (let i = 0; i < count; i++) {
      const next = [...generator, 0];
      generator.forEach((factor, place) => { next[place + 1] ^= times(factor, EXP[i]); });
      generator = next;
    }
    const rest = [...data, ...new Array(count).fill(0)];
    data.forEach((_, place) => {
      const lead = rest[place];
      generator.forEach((factor, shift) => { rest[place + shift] ^= times(factor, lead); });
    });
    return rest.slice(data.length);
  };

  const alignment = version => {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2;
    const last = version * 4 + 10;
    const step = Math.ceil((last - 6) / (count - 1) / 2) * 2;
    const found = [6];
    for (let i = count - 2; i >= 0; i--) found.push(last - i * step);
    return found;
  };

  /* Modules that data may fill, and with that how many codewords a version holds. */
  const modulesFor = version => {
    const marks = alignment(version).length;
    let bits = (16 * version + 128) * version + 64;
    if (marks) bits -= (25 * marks - 10) * marks - 55;
    return version >= 7 ? bits - 36 : bits;
  };

  const dataBytes = version => Math.floor(modulesFor(version) / 8) - CORRECTIONS[version - 1] * BLOCKS[version - 1];

  const codewords = (bytes, version) => {
    const wide = version > 9;
    const bits = [];
    const put = (value, size) => { for (let i = size - 1; i >= 0; i--) bits.push(value >> i & 1); };
    put(4, 4);
    put(bytes.length, wide ? 16 : 8);
    bytes.forEach(byte => put(byte, 8));
    const room = dataBytes(version) * 8;
    put(0, Math.min(4, room - bits.length));
    while (bits.length % 8) bits.push(0);
    for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) put(pad, 8);
    const data = [];
    for (let i = 0; i < bits.length; i += 8) data.push(parseInt(bits.slice(i, i + 8).join(""), 2));
    return data;
  };

  const interleaved = (data, version) => {
    const count = BLOCKS[version - 1];
    const short = Math.floor(data.length / count);
    const long = data.length % count;
    const blocks = [];
    for (let i = 0, at = 0; i < count; i++) {
      const size = short + (i >= count - long ? 1 : 0);
      blocks.push(data.slice(at, at + size));
      at += size;
    }
    const extra = blocks.map(block => corrections(block, CORRECTIONS[version - 1]));
    const found = [];
    for (let i = 0; i <= short; i++) blocks.forEach(block => { if (i < block.length) found.push(block[i]); });
    for (let i = 0; i < CORRECTIONS[version - 1]; i++) extra.forEach(block => found.push(block[i]));
    return found;
  };

  /* The fixed pattern: 0 or 1, and undefined where data goes. */
  const pattern = version => {
    const size = version * 4 + 17;
    const grid = Array.from({ length: size }, () => new Array(size));
    const set = (x, y, dark) => { if (x >= 0 && y >= 0 && x < size && y < size) grid[y][x] = dark ? 1 : 0; };
    const square = (x, y, reach, dark) => {
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) set(x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    };
    for (let i = 0; i < size; i++) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0); }
    [[3, 3], [size - 4, 3], [3, size - 4]].forEach(([x, y]) => square(x, y, 4, far => far !== 2 && far !== 4));
    const marks = alignment(version);
    const last = marks.length - 1;
    marks.forEach((x, i) => marks.forEach((y, j) => {
      const corner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0);
      if (!corner) square(x, y, 2, far => far !== 1);
    }));
    formatBits(set, size);
    if (version >= 7) versionBits(set, size, version);
    return grid;
  };

  const formatBits = (set, size) => {
    const bit = i => FORMAT >> i & 1;
    for (let i = 0; i <= 5; i++) set(8, i, bit(i));
    set(8, 7, bit(6));
    set(8, 8, bit(7));
    set(7, 8, bit(8));
    for (let i = 9; i < 15; i++) set(14 - i, 8, bit(i));
    for (let i = 0; i < 8; i++) set(size - 1 - i, 8, bit(i));
    for (let i = 8; i < 15; i++) set(8, size - 15 + i, bit(i));
    set(8, size - 8, 1);
  };

  const versionBits = (set, size, version) => {
    let rest = version;
    for (let i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 0x1f25;
    const bits = version << 12 | rest;
    for (let i = 0; i < 18; i++) {
      const far = size - 11 + i % 3, near = Math.floor(i / 3);
      set(far, near, bits >> i & 1);
      set(near, far, bits >> i & 1);
    }
  };

  const fill = (grid, stream) => {
    const size = grid.length;
    let at = 0;
    for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step++) {
        const y = up ? size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (grid[y][x] !== undefined) continue;
          const dark = at < stream.length * 8 && stream[at >> 3] >> 7 - (at & 7) & 1;
          grid[y][x] = dark ^ (x % 3 === 0 ? 1 : 0);
          at++;
        }
      }
    }
    return grid;
  };

  /* Rows of 0 and 1, or null where the text is too long (662 bytes). */
  daftarku.qr = text => {
    const bytes = Array.from(new TextEncoder().encode(text));
    for (let version = 1; version <= CORRECTIONS.length; version++) {
      if (bytes.length + (version > 9 ? 3 : 2) > dataBytes(version)) continue;
      return fill(pattern(version), interleaved(codewords(bytes, version), version));
    }
    return null;
  };

  /* The code as a picture with its quiet zone. */
  daftarku.qrPicture = (text, label) => {
    const rows = daftarku.qr(text);
    if (!rows) return null;
    const space = "http://www.w3.org/2000/svg";
    const size = rows.length + 8;
    const picture = document.createElementNS(space, "svg");
    const path = document.createElementNS(space, "path");
    picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", label);
    picture.setAttribute("class", "code");
    path.setAttribute("fill", "#000");
    path.setAttribute("d", rows.map((row, y) => row.map((dark, x) => dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "").join("")).join(""));
    picture.append(path);
    return picture;
  };
})();
