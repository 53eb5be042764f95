import { createStore } from '@mpxjs/core'

export default createStore({
  state: { added: 0 },
  getters: { label: ({ added }) => `${added} added` },
  mutations: { increase(state) { state.added++ } },
  actions: { add({ commit }) { commit('increase') } },
})
