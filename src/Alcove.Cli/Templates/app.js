App({
  onLaunch(options) {
    console.log('opened at', options.path, options.query)
  },
})
