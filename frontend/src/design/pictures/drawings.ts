import type { Component } from 'vue'
import Ball from './Ball.vue'
import Bell from './Bell.vue'
import Bicycle from './Bicycle.vue'
import Bird from './Bird.vue'
import Boat from './Boat.vue'
import Book from './Book.vue'
import Cat from './Cat.vue'
import Cloud from './Cloud.vue'
import Fish from './Fish.vue'
import Flower from './Flower.vue'
import Horse from './Horse.vue'
import Kite from './Kite.vue'
import Moon from './Moon.vue'
import Star from './Star.vue'
import Sun from './Sun.vue'
import Tree from './Tree.vue'

/** The sixteen pictures of the picture code, by the ids that the server gives them. */
export const drawings: Readonly<Record<string, Component>> = {
  sun: Sun,
  moon: Moon,
  star: Star,
  cloud: Cloud,
  tree: Tree,
  flower: Flower,
  fish: Fish,
  bird: Bird,
  cat: Cat,
  horse: Horse,
  boat: Boat,
  bicycle: Bicycle,
  kite: Kite,
  ball: Ball,
  bell: Bell,
  book: Book,
}
