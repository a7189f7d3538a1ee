/** Streets are invented; town, state, ZIP and telephone area belong together. */
export interface Town {
  city: string
  state: string
  postalCode: string
  areaCode: string
}

export const towns: readonly Town[] = [
  { city: 'Portland', state: 'ME', postalCode: '04101', areaCode: '207' },
  { city: 'South Portland', state: 'ME', postalCode: '04106', areaCode: '207' },
  { city: 'Westbrook', state: 'ME', postalCode: '04092', areaCode: '207' },
  { city: 'Falmouth', state: 'ME', postalCode: '04105', areaCode: '207' },
  { city: 'Scarborough', state: 'ME', postalCode: '04074', areaCode: '207' },
  { city: 'Gorham', state: 'ME', postalCode: '04038', areaCode: '207' },
  { city: 'Saco', state: 'ME', postalCode: '04072', areaCode: '207' },
  { city: 'Biddeford', state: 'ME', postalCode: '04005', areaCode: '207' },
  { city: 'Brunswick', state: 'ME', postalCode: '04011', areaCode: '207' },
  { city: 'Bath', state: 'ME', postalCode: '04530', areaCode: '207' },
  { city: 'Lewiston', state: 'ME', postalCode: '04240', areaCode: '207' },
  { city: 'Auburn', state: 'ME', postalCode: '04210', areaCode: '207' },
  { city: 'Portsmouth', state: 'NH', postalCode: '03801', areaCode: '603' },
  { city: 'Dover', state: 'NH', postalCode: '03820', areaCode: '603' },
]

export const streets: readonly string[] = [
  'Alder Street', 'Beech Street', 'Birch Lane', 'Bridge Street', 'Cedar Street', 'Chapel Street', 'Cherry Lane',
  'Chestnut Street', 'Church Street', 'Clover Road', 'Cottage Road', 'Cumberland Avenue', 'Elm Street', 'Evergreen Drive',
  'Fern Way', 'Forest Avenue', 'Harbor View Road', 'Hawthorn Street', 'Hemlock Drive', 'High Street', 'Highland Avenue',
  'Hill Road', 'Juniper Lane', 'Lake Road', 'Larch Street', 'Laurel Street', 'Lilac Lane', 'Linden Avenue', 'Main Street',
  'Maple Avenue', 'Meadow Lane', 'Mill Street', 'Mountain View Road', 'North Street', 'Oak Street', 'Orchard Road',
  'Park Avenue', 'Pine Street', 'Pleasant Street', 'Pond Road', 'Prospect Street', 'Quarry Road', 'Ridge Road',
  'River Road', 'School Street', 'South Street', 'Spring Street', 'Spruce Street', 'State Street', 'Summer Street',
  'Sunset Avenue', 'Sycamore Street', 'Union Street', 'Valley Road', 'Village Way', 'Walnut Street', 'Washington Avenue',
  'Water Street', 'Willow Lane', 'Winter Street',
]
