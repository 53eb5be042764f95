const path = require('path')
const MpxWebpackPlugin = require('@mpxjs/webpack-plugin')

module.exports = {
  mode: 'production',
  entry: { app: './src/app.mpx' },
  output: { path: path.resolve(__dirname, 'program'), clean: true },
  resolve: { extensions: ['.mpx', '.js', '.json'] },
  module: {
    rules: [
      { test: /\.mpx$/, use: MpxWebpackPlugin.loader() },
      { test: /\.js$/, include: [path.resolve(__dirname, 'src'), /node_modules\/@mpxjs/], use: { loader: 'babel-loader', options: { presets: [['@babel/preset-env', { targets: { chrome: '80' } }]] } } },
      { test: /\.json$/, resourceQuery: /asScript/, type: 'javascript/auto' },
      { test: /\.wxml$/, use: MpxWebpackPlugin.wxmlLoader() },
      { test: /\.(wxss|css)$/, use: MpxWebpackPlugin.wxssLoader() },
      { test: /\.wxs$/, use: MpxWebpackPlugin.wxsPreLoader(), enforce: 'pre' },
    ],
  },
  plugins: [new MpxWebpackPlugin({ mode: 'wx', srcMode: 'wx' })],
  performance: { hints: false },
}
