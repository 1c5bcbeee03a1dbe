/** The one style sheet of the face: logical properties, so that it serves both directions; the fonts of the phone. */
export const style = `:root{color-scheme:light;accent-color:#0b5394;--ink:#1b1b1b;--line:#767676;--act:#0b5394}
*{box-sizing:border-box}
body{margin:0;font:1.125rem/1.6 system-ui,sans-serif;color:var(--ink);background:#fff;overflow-wrap:anywhere}
header,main,footer{max-inline-size:40rem;margin-inline:auto;padding:.75rem 1rem}
header{display:flex;justify-content:flex-end}
footer{border-block-start:1px solid var(--line);margin-block-start:2rem}
h1{font-size:1.5rem;line-height:1.3;margin-block:.5rem 1rem}
h2{font-size:1.2rem;line-height:1.4;margin-block:1.5rem .5rem}
a{color:var(--act)}
.leave,button,.act{display:inline-block;font:inherit;font-weight:700;padding:.7rem 1.1rem;border:2px solid var(--act);border-radius:.3rem;text-decoration:none}
button,.act{background:var(--act);color:#fff;inline-size:100%;text-align:center;margin-block:.4rem}
.leave{background:#fff;color:var(--ink);border-color:var(--ink)}
.tongues{display:grid;grid-template-columns:1fr 1fr;gap:.6rem;list-style:none;padding:0;margin:0}
.tongues button,.tongues .act{margin:0;font-size:1.3rem;padding:1rem .5rem}
.small{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
.small a{display:inline-block;padding-block:.5rem}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible{outline:3px solid #f5a623;outline-offset:2px}
fieldset{border:0;margin:1.2rem 0 1rem;padding:0;min-inline-size:0}
.thing{inline-size:100%;border-block-start:3px solid var(--line);padding-block-start:.6rem;font-size:1.2rem}
legend,label.name{font-weight:700;display:block;margin-block:1rem .3rem;padding:0}
input[type=text],select,textarea{font:inherit;inline-size:100%;padding:.6rem;border:2px solid var(--line);border-radius:.3rem;background:#fff;color:var(--ink)}
.number{direction:ltr}
input+button,select+button,textarea+button{margin-block-start:1.2rem}
h1{text-wrap:balance}
label.tick{display:grid;grid-template-columns:auto 1fr;gap:.7rem;padding-block:.55rem}
label.tick input{inline-size:1.5rem;block-size:1.5rem;margin:.1rem 0 0}
details{border-block-end:1px solid var(--line)}
summary{padding-block:.8rem;font-weight:700}
.terms{margin:0}
.terms div{border-block-start:1px solid var(--line);padding-block:.6rem}
.terms dt{font-weight:700}
.terms dd{margin:0}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.8rem}
.said{display:block;font-size:.95rem;color:#4a4a4a}
.mark{margin-block-start:.3rem;font-weight:700;border-inline-start:.4rem solid;padding-inline-start:.5rem}
.worse{border-color:#b00020}.better{border-color:#1e7d34}.different{border-color:#8a6100}
.fault{border:3px solid #b00020;padding:.7rem 1rem;margin-block:1rem}
.note{border-inline-start:.4rem solid var(--line);padding-inline-start:.8rem;margin-block:1rem}
.contact{font-size:1.7rem;font-weight:700;letter-spacing:.05em;direction:ltr;unicode-bidi:isolate;display:block}
.said-by{font-size:.95rem;color:#4a4a4a}
.sheet{text-align:center}.sheet img{inline-size:11rem;block-size:11rem}
.sheet li{margin-block:.5rem}.sheet ul{list-style:none;padding:0}

.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
@page{margin:12mm}
@media print{header,footer{display:none}body{font-size:11pt}.sheet{max-inline-size:none;padding:0;font-size:10pt;line-height:1.45}
.sheet ul{columns:2;column-gap:8mm}.sheet li{break-inside:avoid;margin-block:0 .8rem;text-align:start}}
`;
