export default definePageConfig({ navigationBarTitleText: 'List', enablePullDownRefresh: true })
