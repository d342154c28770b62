@main struct HoiDapCommand { static func main() {} }
