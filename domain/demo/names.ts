/** Names for demo patients: common ones of the United States census, in pools that belong together. */

export interface NamePool {
  female: readonly string[]
  male: readonly string[]
  family: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const general: NamePool = {
  female: words(`
    Abigail Alice Amanda Amber Amelia Amy Andrea Angela Anna Ashley Audrey Barbara Beatrice Betty Beverly Brenda Brianna
    Brittany Camille Carla Carol Carolyn Catherine Charlotte Cheryl Chloe Christina Clara Claire Cynthia Danielle Deborah
    Denise Diana Donna Doris Dorothy Edith Eleanor Elizabeth Ella Emily Emma Erin Esther Evelyn Faith Florence Frances
    Gail Gloria Grace Hannah Harriet Hazel Heather Helen Holly Irene Isabel Jacqueline Janet Jasmine Jean Jennifer Jessica
    Joan Joanne Josephine Joyce Judith Julia June Karen Katherine Kayla Kelly Kimberly Laura Leah Lillian Linda Lois Louise
    Lucy Lydia Madison Margaret Marie Marilyn Martha Mary Megan Melissa Mildred Monica Nancy Naomi Natalie Nicole Nora
    Olivia Paige Pamela Patricia Paula Phyllis Rachel Rebecca Rose Ruth Samantha Sandra Sarah Sharon Shirley Sophia Stella
    Stephanie Susan Sylvia Tamara Teresa Tiffany Vanessa Victoria Violet Virginia Vivian Wanda Wendy Yvonne Zoe`),
  male: words(`
    Aaron Adam Alan Albert Alexander Alfred Andrew Anthony Arthur Austin Benjamin Bernard Bradley Brandon Brian Bruce Bryan
    Caleb Calvin Carl Charles Christian Christopher Clarence Clifford Cody Connor Craig Curtis Dale Daniel Darrell David
    Dennis Derek Donald Douglas Dylan Earl Edward Edwin Elijah Elliot Eric Ernest Ethan Eugene Evan Francis Frank Frederick
    Gabriel Gary George Gerald Gilbert Glenn Gordon Gregory Harold Harry Henry Herbert Howard Hugh Ian Isaac Jack Jacob James
    Jared Jason Jeffrey Jeremy Jerome Jesse Joel John Jonathan Joseph Joshua Julian Justin Keith Kenneth Kevin Kyle Lawrence
    Leonard Leroy Lewis Liam Lloyd Logan Louis Lucas Luke Malcolm Marcus Mark Martin Mason Matthew Maurice Michael Mitchell
    Nathan Neil Nicholas Noah Norman Oliver Oscar Owen Patrick Paul Peter Philip Ralph Raymond Richard Robert Rodney Roger
    Ronald Roy Russell Ryan Samuel Scott Sean Shawn Sidney Stanley Stephen Steven Stuart Theodore Thomas Timothy Todd Tyler
    Vernon Victor Vincent Walter Warren Wayne Wesley William Wyatt Zachary`),
  family: words(`
    Abbott Adams Alexander Allen Anderson Andrews Armstrong Arnold Atkins Austin Bailey Baker Baldwin Ballard Banks Barber
    Barker Barnes Barnett Barrett Bates Beck Bell Bennett Berry Bishop Black Blair Blake Bowen Bowman Boyd Bradley Brady
    Brewer Bridges Brooks Brown Bryant Buchanan Burgess Burke Burns Burton Bush Butler Byrd Caldwell Campbell Carlson
    Carpenter Carr Carroll Carter Chambers Chandler Chapman Clark Clarke Cobb Cohen Cole Coleman Collins Conner Cook Cooper
    Cox Craig Crawford Cross Cunningham Curry Curtis Daniels Davidson Davis Dawson Day Dean Dixon Douglas Doyle Drake Duncan
    Dunn Edwards Elliott Ellis Erickson Evans Farmer Ferguson Fields Fisher Fitzgerald Fleming Fletcher Ford Foster Fowler
    Fox Francis Frank Franklin Frazier Freeman French Fuller Gallagher Gardner Gibbs Gibson Gilbert Gill Glover Goodman
    Gordon Graham Grant Graves Gray Green Greene Griffin Gross Hale Hall Hamilton Hammond Hansen Hanson Hardy Harmon Harper
    Harrington Harris Harrison Hart Harvey Hawkins Hayes Henderson Henry Hicks Higgins Hill Hodges Hoffman Holland Holmes
    Hopkins Horton Houston Howard Howell Hubbard Hudson Hughes Hunt Hunter Ingram Jackson Jacobs James Jefferson Jenkins
    Jennings Jensen Johnson Johnston Jones Jordan Joseph Kane Keller Kelley Kelly Kennedy Kim King Klein Knight Lambert Lane
    Larson Lawrence Lawson Leonard Lewis Lindsey Little Lloyd Logan Long Love Lowe Lynch Lyons Mack Malone Manning Marsh
    Marshall Martin Mason Matthews Maxwell May McCarthy McCormick McCoy McDaniel McDonald McGee McGuire McKinney McLaughlin
    Meyer Miles Miller Mills Mitchell Moody Moore Moran Morgan Morris Morrison Morton Moss Mullins Murphy Murray Myers Neal
    Nelson Newman Newton Nichols Norman Norris Norton O'Brien O'Connor O'Neal Oliver Olson Owen Owens Page Palmer Park Parker
    Parsons Patterson Patton Payne Pearson Perkins Perry Peters Peterson Phillips Pierce Poole Porter Potter Powell Powers
    Pratt Price Quinn Ramsey Randall Ray Reed Reese Reeves Reynolds Rhodes Rice Richards Richardson Riley Roberts Robertson
    Robinson Rogers Rose Ross Rowe Russell Ryan Sanders Saunders Schmidt Schneider Schultz Schwartz Scott Sharp Shaw Shelton
    Sherman Simmons Simon Simpson Sims Singleton Smith Snyder Sparks Spencer Stanley Steele Stephens Stevens Stevenson
    Stewart Stokes Stone Strickland Sullivan Sutton Swanson Taylor Terry Thomas Thompson Thornton Todd Townsend Tucker Turner
    Tyler Underwood Vaughn Wade Wagner Walker Wallace Walsh Walters Walton Ward Warner Warren Washington Waters Watkins
    Watson Watts Weaver Webb Weber Webster Welch Wells West Wheeler White Wilkerson Wilkins Williams Williamson Willis Wilson
    Winters Wolfe Wood Woods Wright Yates Young Zimmerman`),
}

export const hispanic: NamePool = {
  female: words(`
    Adriana Alejandra Alicia Ana Ángela Beatriz Carmen Carolina Cecilia Claudia Daniela Elena Esperanza Gabriela Guadalupe
    Inés Isabella Juana Leticia Lorena Lucía Luisa Maribel Marisol María Mariana Mónica Natalia Patricia Paloma Raquel Rosa
    Sofía Teresa Valentina Verónica Ximena Yolanda`),
  male: words(`
    Alberto Alejandro Andrés Ángel Antonio Arturo Carlos César Daniel Diego Eduardo Emilio Enrique Ernesto Felipe Fernando
    Francisco Gerardo Héctor Hugo Ignacio Javier Jesús Jorge José Juan Julio Luis Manuel Mateo Miguel Óscar Pablo Pedro
    Rafael Raúl Ricardo Roberto Santiago Sergio`),
  family: words(`
    Acosta Aguilar Álvarez Ayala Cabrera Campos Castillo Castro Cervantes Chávez Contreras Cruz Delgado Díaz Domínguez
    Escobar Espinoza Estrada Fernández Figueroa Flores Fuentes García Garza Gómez González Guerrero Gutiérrez Guzmán
    Hernández Herrera Jiménez Juárez León López Maldonado Márquez Martínez Medina Mejía Méndez Mendoza Molina Morales Moreno
    Muñoz Navarro Núñez Ochoa Orozco Ortega Ortiz Pacheco Padilla Peña Pérez Ramírez Ramos Reyes Ríos Rivas Rivera Robles
    Rodríguez Rojas Romero Rosales Rubio Ruiz Salazar Salinas Sánchez Sandoval Santiago Santos Serrano Silva Solís Soto
    Suárez Torres Trujillo Valdez Valencia Vargas Vásquez Vega Velasco Villarreal Zamora Zavala`),
}

export const vietnamese: NamePool = {
  female: words(
    'An Anh Chi Diem Hanh Hien Hoa Huong Lan Lien Linh Mai Minh My Ngoc Nhung Phuong Thao Thu Thuy Trang Tuyet Uyen Yen',
  ),
  male: words(
    'An Bao Binh Cuong Dat Duc Dung Hai Hieu Hoang Hung Huy Khanh Khoa Long Minh Nam Phuc Quan Son Thanh Tien Tuan Vinh',
  ),
  family: words(
    'Bui Cao Dang Dinh Do Doan Duong Ha Ho Hoang Huynh Lam Le Luong Luu Ly Mai Ngo Nguyen Pham Phan Ta Thai Tran Trinh Truong Vo Vu',
  ),
}

export const indian: NamePool = {
  female: words(
    'Aditi Ananya Anjali Aparna Asha Deepa Divya Geeta Indira Kavita Lakshmi Lata Meena Meera Nandini Neha Nisha Pooja Priya Radha Rekha Shalini Sita Sunita Usha Vidya',
  ),
  male: words(
    'Ajay Amit Anil Arjun Arun Ashok Deepak Dev Ganesh Gopal Hari Kiran Krishna Mahesh Manoj Mohan Naveen Nikhil Prakash Rahul Rajesh Ravi Rohan Sanjay Suresh Vijay',
  ),
  family: words(
    'Agarwal Bhatt Chandra Chopra Das Desai Gandhi Gupta Iyer Jain Joshi Kapoor Khanna Kumar Malhotra Mehta Menon Mishra Nair Naidu Pandey Patel Rao Reddy Shah Sharma Singh Srinivasan Thakur Varma',
  ),
}
