using Semblance.Synthetic.Identity;

namespace Semblance.UnitTests.Synthetic.Identity;

public sealed class BasicsTests
{
    [Theory]
    [InlineData(18, 0)]
    [InlineData(25, 0)]
    [InlineData(84, 1)]
    public void Skin_ages_from_25_years_on(float age, float expected) => Assert.Equal(expected, new Basics { Age = age, Masculinity = 0, Melanin = 0 }.SkinAge);
}
