export default definePageConfig({ navigationBarTitleText: 'Tree' })
