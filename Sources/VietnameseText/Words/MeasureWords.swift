/// Words of dates, amounts and quantities, by the part they play; other words need not be looked at.
enum MeasureWords {
    /// Each word with its part.
    static let forms: [(form: String, flags: Lexemes.Flags)] =
        rows(starters, .measures) + rows(numerals, .numeral) + rows(units, .unit) + rows(prefixes, .dayPrefix)
        + rows(dayWords, .dayWord) + rows("gmail yahoo hotmail outlook icloud", .mailHost)

    private static let starters =
        "mai mùng mung mồng mong rằm ram giao nửa nua mốt triệu trieu tỷ tỉ củ t2 t3 t4 t5 t6 t7"
    private static let numerals = """
        một mot hai ba bốn bon năm nam sáu sau bảy bay bẩy tám tam chín chin mười muoi
        """
    private static let units = """
        mươi mười muoi chục chuc lăm tư trăm tram linh lẻ phần phan nghìn nghin ngàn ngan triệu trieu tr tỷ tỉ ty ti củ lít chai xị cành
        đồng dong rưỡi tết tet tháng thang cái chiếc con đôi cặp bộ hộp thùng gói lọ lon túi bịch bao cây quyển cuốn tờ
        tấm viên vỉ tuýp ly cốc món sản đơn kiện lô combo set suất vé thẻ sim máy kg g gram ký cân tạ tấn tá ml cm mm m
        mét km gb mb tb inch ngày giờ phút giây tuần năm lần người khách điểm sao lượt trang màu size hôm cai chiec doi
        cap bo hop thung goi lo tui bich cay quyen cuon to tam vien ly coc mon san don kien suat ve the may ky can ta
        h p ph g k đ vnd vnđ củ cu canh xi lit rưỡi ruoi phút tan ngay gio phut giay tuan nam lan nguoi khach diem luot mau hom
        """
    private static let prefixes =
        "hôm hom bữa bua ngày ngay sáng sang trưa trua chiều chieu tối toi đêm dem thứ thu chủ chu"
    private static let dayWords = "nay mai qua kia mốt mot nhật nhat hai ba tư tu năm nam sáu sau bảy bay"

    private static func rows(_ text: String, _ flags: Lexemes.Flags) -> [(form: String, flags: Lexemes.Flags)]
    {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), flags) }
    }
}
