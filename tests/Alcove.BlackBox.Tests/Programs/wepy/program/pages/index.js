"use strict";

var _core = _interopRequireDefault(require('./../vendor.js')(0));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { "default": e }; }
_core["default"].page({
  data: {
    name: '',
    items: [{
      text: 'one',
      done: false
    }, {
      text: 'two',
      done: false
    }],
    told: 0
  },
  computed: {
    count: function count() {
      return this.items.length;
    }
  },
  watch: {
    count: function count(now) {
      console.log('watched', now);
    }
  },
  methods: {
    add: function add(what) {
      this.items.push({
        text: this.name + what,
        done: false
      });
      this.name = '';
    },
    toggle: function toggle(index) {
      this.items[index].done = !this.items[index].done;
    },
    up: function up(n) {
      this.name = 'told ' + n;
    }
  }
}, {info: {"components":{"part":{"path":"./../components/part"}},"on":{"2-2":["up"]}}, handlers: {'2-0': {"tap": function proxy () {
    var _vm=this;
  return (function () {
    _vm.add('x');
  })();
}},'2-1': {"tap": function proxy (index) {
    var _vm=this;
  return (function () {
    _vm.toggle(index);
  })();
}},'2-2': {"up": function proxy () {
  var $wx = arguments[arguments.length - 1].$wx;
  var $event = ($wx.detail && $wx.detail.arguments) ? $wx.detail.arguments[0] : arguments[arguments.length -1];
  var $args = $wx.detail && $wx.detail.arguments;
  var _vm=this;
  return (function () {
    _vm.up.apply(_vm, $args || [$event]);
  })();
}}}, models: {'0': {
      type: "input",
      expr: "name",
      handler: function set ($v) {
      var _vm=this;
        _vm.name = $v;
      
    }
    }}, refs: undefined });