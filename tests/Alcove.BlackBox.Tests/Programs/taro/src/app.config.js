export default defineAppConfig({
  pages: ['pages/index/index', 'pages/form/index', 'pages/tree/index'],
  window: { navigationBarTitleText: 'Taro', navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' },
})
