// Plain ES5, not bundled: Excel 2016 and 2019 open the pane in Internet Explorer's engine, which cannot run the rest.
(function () {
  var agent = navigator.userAgent;
  if (agent.indexOf('Trident/') < 0 && agent.indexOf('MSIE ') < 0 && agent.indexOf('Edge/') < 0) return;
  var lines = [
    ['h1', '这个 Excel 不能使用本工具'],
    ['p', '本工具需要 Excel 2021、Excel 2024 或 Microsoft 365。Excel 2016 和 2019 自带的浏览器太旧。'],
    ['p', '可以这样做：'],
    ['p', '1. 用 Chrome 或 Edge 浏览器打开本工具的网页版，在其中打开这个工作簿，做完再存回。'],
    ['p', '2. 或请信息部门把 Office 升级到 2021 以上。'],
    ['p', '工作簿没有任何改动。']
  ];
  function show() {
    var pane = document.getElementById('pane') || document.body;
    while (pane.firstChild) pane.removeChild(pane.firstChild);
    for (var i = 0; i < lines.length; i += 1) {
      var line = document.createElement(lines[i][0]);
      line.style.fontFamily = 'Microsoft YaHei, SimSun, sans-serif';
      line.style.margin = '12px';
      line.style.fontSize = lines[i][0] === 'h1' ? '18px' : '14px';
      line.appendChild(document.createTextNode(lines[i][1]));
      pane.appendChild(line);
    }
    var link = document.createElement('a');
    link.href = 'index.html';
    link.target = '_blank';
    link.style.margin = '12px';
    link.appendChild(document.createTextNode('打开网页版'));
    pane.appendChild(link);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
