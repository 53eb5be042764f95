"use strict";

var _core = _interopRequireDefault(require('./../vendor.js')(0));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { "default": e }; }
_core["default"].component({
  props: {
    value: Number
  },
  computed: {
    twice: function twice() {
      return this.value * 2;
    }
  },
  methods: {
    say: function say() {
      this.$emit('up', this.twice);
    }
  }
}, {info: {"components":{},"on":{}}, handlers: {'3-0': {"tap": function proxy () {
  var $wx = arguments[arguments.length - 1].$wx;
  var $event = ($wx.detail && $wx.detail.arguments) ? $wx.detail.arguments[0] : arguments[arguments.length -1];
  var $args = $wx.detail && $wx.detail.arguments;
  var _vm=this;
  return (function () {
    _vm.say.apply(_vm, $args || [$event]);
  })();
}}}, models: {}, refs: undefined });