"use strict";

var _core = _interopRequireDefault(require('./vendor.js')(0));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { "default": e }; }
_core["default"].app({
  hooks: {},
  onLaunch: function onLaunch() {
    console.log('launched');
  }
}, {info: {"noPromiseAPI":[]}, handlers: {}, models: {}, refs: undefined });