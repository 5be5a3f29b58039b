package sample

// people is a group of names that go together.
type people struct {
	share  int // of a hundred
	given  []string
	family []string
}

// groups are common names of communities that come to collection sites across Canada; nobody in particular is meant.
func groups() []people {
	return []people{
		{
			28,
			[]string{"Emma", "Liam", "Olivia", "Noah", "Charlotte", "Jack", "Amelia", "Owen", "Hannah", "Siobhán", "Ewan", "Grace", "Thomas", "Ruth"},
			[]string{"Smith", "MacDonald", "Brown", "Wilson", "O’Brien", "Campbell", "Murphy", "Clarke", "MacKinnon", "Power", "Noseworthy", "Taylor", "Fraser", "Reid"},
		},
		{
			26,
			[]string{"Zoé", "Éric", "Chloé", "Étienne", "Maëlle", "François", "Noémie", "Félix", "Geneviève", "Jérôme", "Marie-Ève", "Loïc", "Océane", "Benoît"},
			[]string{"Tremblay", "Gagnon", "Côté", "Bouchard", "Lévesque", "Bélanger", "Gauthier", "Saint-Pierre", "Arsenault", "Cormier", "D’Amours", "Lefebvre", "Thériault", "Œuvray"},
		},
		{
			5,
			[]string{"Aputi", "Siku", "Nuvuk", "Malaya", "Jaypetee", "Annie", "Elisapee", "Pitsiulaaq", "Simiuni", "Aaju"},
			[]string{"Ipeelie", "Nakoolak", "Kilabuk", "Akpalialuk", "Tookoome", "Ittuksarjuat", "Qaunaq", "Naqitarvik", ""},
		},
		{
			14,
			[]string{"Harpreet", "Priya", "Gurpreet", "Arjun", "Ananya", "Manjit", "Fatima", "Imran", "Lakshmi", "Rahul", "Nimra", "Sandeep"},
			[]string{"Singh", "Kaur", "Patel", "Sharma", "Khan", "Gill", "Sandhu", "Iyer", "Fernando", "Ahmed", "Dhaliwal", "Rahman"},
		},
		{
			9,
			[]string{"Wei", "Mei Ling", "Jun", "Xiaoming", "Li Na", "Hao", "Yan", "Ka Ming", "Siu Fong", "Zhiyuan"},
			[]string{"Wang", "Li", "Zhang", "Chen", "Liu", "Wong", "Lam", "Huang", "Lü", "Zhao"},
		},
		{
			5,
			[]string{"Minh Châu", "Thị Hoa", "Gia Bảo", "Văn Dũng", "Ngọc Ánh", "Quốc Việt", "Thu Thủy", "Đức"},
			[]string{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng", "Vũ", "Đỗ"},
		},
		{
			5,
			[]string{"Łukasz", "Ewa", "Oksana", "Dmytro", "Zofia", "Andriy", "Jiří", "Ágnes"},
			[]string{"Wójcik", "Kowalczyk", "Shevchuk", "Bondarenko", "Dvořák", "Szabó", "Melnyk", "Zieliński"},
		},
		{
			5,
			[]string{"Camila", "Mateo", "Lucía", "Santiago", "José", "María del Carmen", "João", "Inês"},
			[]string{"Ortiz", "Peña", "García Muñoz", "Rodríguez", "Silva", "Gonçalves", "Hernández"},
		},
		{
			3,
			[]string{"Selam", "Aminata", "Kwame", "Ngozi", "Abdoulaye", "Hodan", "Yusuf"},
			[]string{"Haile", "Diallo", "Mensah", "Okafor", "Traoré", "Warsame", "N’Diaye"},
		},
	}
}

func languagesSpoken() []string {
	return []string{"Vietnamese", "Punjabi", "Mandarin", "Inuktitut", "Spanish", "Ukrainian", "Tigrinya", "Arabic"}
}
