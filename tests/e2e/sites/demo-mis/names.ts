/** Invented names for an invented school, mixed as in an ordinary English primary school. No row is a real child. */
const listed = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

export const FORENAMES = listed(`
  Aaliyah, Adam, Aisha, Alfie, Amelia, Amir, Anaya, Anne-Marie, Archie, Arjun, Ava, Beatrix, Benjamin,
  Caleb, Charlotte, Chidi, Chloe, Daan, Daisy, Daniel, Dylan, Edith, Elif, Elijah, Ella, Elsie, Emeka,
  Erin, Ethan, Eva, Evie, Farah, Finley, Florence, Freddie, Freya, Gabriel, George, Grace, Gurpreet,
  Hamza, Harper, Harry, Hugo, Ibrahim, Imogen, Isaac, Isla, Ivy, Jacob, Jasmine, Jaya, Jean-Luc, Jude,
  Kacper, Kezia, Layla, Leo, Lily, Liwei, Logan, Lottie, Louis, Łukasz, Maisie, Mateo, Matilda, Maya,
  Mia, Mila, Mohammed, Nia, Noah, Nour, Olive, Oscar, Otis, Phoebe, Poppy, Priya, Ralph, Reggie, Rhys,
  Rosie, Rowan, Rupert, Safa, Saoirse, Seán, Sienna, Siobhán, Sofia, Stanley, Tariq, Teddy, Thea, Tobias,
  Toby, Umar, Violet, Wilfred, Willow, Xanthe, Yusuf, Zara, Zoë, Zuzanna`);

export const SURNAMES = listed(`
  Abara, Achterberg, Adeyemi-Cole, Aldous, Amaral, Ansah, Arkwright, Banerjee, Barrowclough, Bhatti,
  Blackwood, Brannigan, Brightwell, Castellano, Chaudhry, Clutterbuck, Coldwell, D'Souza, Dabrowski,
  Dacre, de la Cruz, Delafield, Demir, Eastleigh, Ekwueme, Fairweather, Farooqi, Featherstone,
  Fitzgerald-Okafor, Garside, Georgiou, Ghosh, Greenhalgh, Haddad, Hallam, Hargreave, Heptonstall, Ibe,
  Inglethorpe, Jankowska, Jellicoe, Kapoor, Kerrigan, Kowalczyk-Hughes, Lam, Larkspur, Llewellyn,
  Lowther, MacAskill, Mbeki-Jones, McAllister, Melhuish, Mirza, Nakagawa, Nguyễn, Northcote, O'Connor,
  O'Rourke, Oyelaran, Pankhurst-Lee, Papadakis, Pemberton, Quayle, Rahimi, Ravenscroft, Rees, Sandoval,
  Satterthwaite, Sedgwick, Sikora, Singh Gill, St John, Stavely, Strickland, Tavares, Thistlewood,
  Tremlett, Uddin, Underhill, van der Berg, Vasquez, von Essen, Wadsworth, Wetherby, Whitlock, Wójcik,
  Yaxley, Yildiz, Zieliński`);

export const ADULTS = listed(`
  Adaeze, Agnieszka, Andrew, Anita, Bethan, Brendan, Catherine, Claire, Darren, Deepa, Emily, Farid,
  Fiona, Gareth, Hannah, Imran, Jade, Joanne, Karim, Kelly, Laura, Marek, Michelle, Nadia, Nicola,
  Oliver, Patrick, Rachel, Rebecca, Sanjay, Shona, Simon, Stephen, Tanya, Thomas, Victoria, Yasmin`);

export const STREETS = listed(`
  Orchard Row, Mill Lane, Station Parade, Bramble Close, Quarry Hill, Canal Street, Beacon Road,
  Chapel Walk, Sycamore Drive, Tannery Yard, Weavers Court, Longmeadow`);
