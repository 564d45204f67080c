if x {
}
