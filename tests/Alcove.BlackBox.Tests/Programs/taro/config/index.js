module.exports = {
  projectName: 'made-by-taro',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: 'program',
  framework: 'react',
  compiler: 'webpack5',
  plugins: [],
  mini: {},
}
