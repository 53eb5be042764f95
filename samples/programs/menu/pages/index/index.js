Page({
  data: {
    programs: [
      { id: 'sample.loyalty', name: 'Loyalty card', what: 'A call with a result, and a failure that the program understands' },
      { id: 'sample.printer', name: 'Receipt printer', what: 'A call that the user has to allow' },
      { id: 'sample.prices', name: 'Price feed', what: 'A stream' },
      { id: 'sample.points', name: 'Points', what: 'The same card from a web program' },
    ],
  },
})
