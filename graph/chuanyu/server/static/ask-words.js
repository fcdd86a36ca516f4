// The words of the query editor, which it has in English alone, in Chinese.  They are put in their places in the page,
// wherever the editor writes them; what stands in a query, an answer or an error is left as it is.
(() => {
  "use strict";
  if (!document.documentElement.lang.startsWith("zh")) return;
  const WORDS = {
    "Add tab": "新建标签页",
    "Add a new tab": "新建标签页",
    "New Tab": "新建标签页",
    "Rename Tab": "重命名",
    "Copy Tab": "复制标签页",
    "Close tab": "关闭标签页",
    "Close Tab": "关闭标签页",
    "Close other tabs": "关闭其他标签页",
    "Undo close Tab": "重新打开关闭的标签页",
    "Open settings": "打开设置",
    "Close settings": "收起设置",
    "Clear endpoint": "清空地址",
    "Request method": "请求方式",
    "Accept Headers": "结果格式",
    "Ask / Select": "ASK、SELECT",
    "Construct / Describe": "CONSTRUCT、DESCRIBE",
    Arguments: "请求参数",
    "Header Arguments": "请求头",
    "Default Graphs": "默认图",
    "Named Graphs": "命名图",
    "Run query": "运行查询",
    "Share query": "分享查询",
    Table: "表格",
    Response: "原始结果",
    "Shows Table view": "以表格显示",
    "Shows Response view": "显示原始结果",
    "View documentation of Table": "表格的说明（外部网站）",
    "View documentation of Response": "原始结果的说明（外部网站）",
    "Simple view": "不显示序号和类型",
    Ellipse: "省略长文",
    "Filter query results": "在结果中查找",
    "Page size:": "每页",
    All: "全部",
    "Show all": "全部显示",
    "Download result": "下载结果",
    "Download Results": "下载结果",
    "Download not supported": "不能下载",
    pagination: "翻页",
    "Unable to get response from endpoint. Possible reasons:": "没有得到回答，可能的原因：",
    "Incorrect endpoint URL": "地址有误",
    "Endpoint is down": "服务已停止",
    "Endpoint is not accessible from the YASGUI server and website, and the endpoint is not":
      "该服务不允许从本页访问，需要启用",
    "CORS-enabled": "CORS",
    "Try query in a new browser window": "在新窗口中打开",
  };
  const FAILED = /^Response in ([\d.]+) seconds?$/;
  const COUNT = /^(\d+) results?(?: in ([\d.]+) seconds?)?$/;
  const inChinese = (text) => {
    const counted = COUNT.exec(text.trim());
    if (counted) return counted[2] ? `${counted[1]} 条结果，用时 ${counted[2]} 秒` : `${counted[1]} 条结果`;
    const failed = FAILED.exec(text.trim());
    if (failed) return `用时 ${failed[1]} 秒`;
    return Object.hasOwn(WORDS, text.trim()) ? WORDS[text.trim()] : text;
  };
  const NOT_OURS = ".CodeMirror-scroll, .CodeMirror-hints, tbody, thead, pre, .tabLabel, textarea";
  const NAMES = ["title", "placeholder", "aria-label"];

  const put = (node) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (!element || element.closest(NOT_OURS)) return;
    if (node.nodeType === Node.TEXT_NODE) {
      const text = inChinese(node.data);
      if (text !== node.data) node.data = text;
      return;
    }
    for (const name of NAMES) {
      const value = element.getAttribute(name);
      if (value && inChinese(value) !== value) element.setAttribute(name, inChinese(value));
    }
    node.childNodes.forEach(put);
  };
  new MutationObserver((changes) => changes.forEach((change) => {
    if (change.type === "childList") change.addedNodes.forEach(put);
    else put(change.target);
  })).observe(document.getElementById("yasgui"), {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES,
  });

  Yasgui.defaults.tabName = "查询";
  Yasgui.Yasr.plugins.table.defaults.tableConfig.language = {
    info: "第 _START_ 至 _END_ 条，共 _TOTAL_ 条",
    infoEmpty: "没有结果",
    infoFiltered: "（从 _MAX_ 条中查找）",
    emptyTable: "没有结果",
    zeroRecords: "没有符合的结果",
    aria: {
      orderable: "：按此列排序",
      orderableReverse: "：按此列倒序",
      orderableRemove: "：不按此列排序",
      paginate: { first: "首页", previous: "上一页", next: "下一页", last: "末页" },
    },
  };
})();
