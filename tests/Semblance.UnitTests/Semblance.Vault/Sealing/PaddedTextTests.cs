using CsCheck;
using Semblance.Errors;
using Semblance.Vault.Sealing;
using static Semblance.UnitTests.Vault.Sealing.MadePlace;

namespace Semblance.UnitTests.Vault.Sealing;

public sealed class PaddedTextTests
{
    [Fact]
    public void Any_text_comes_back_and_its_length_shows_in_steps_of_64() =>
        Gen.String[Gen.Char[' ', 'ÿ'], 0, 200].Sample(text => PaddedText.ToBytes(text).Length % 64 == 0 && string.Equals(PaddedText.Read(PaddedText.ToBytes(text)), text, StringComparison.Ordinal), seed: "0000KuPpwOBj", iter: 500);

    [Fact]
    public void Short_names_look_alike() => Assert.Equal(PaddedText.ToBytes("Al").Length, PaddedText.ToBytes("Maximiliane Adelheid").Length);

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("0000003D00")]
    [InlineData("FFFFFFFF00")]
    public void An_impossible_length_is_refused(string hex) => Assert.Equal(ErrorCode.SealBroken, CodeOf(() => PaddedText.Read(Convert.FromHexString(hex))));
}
