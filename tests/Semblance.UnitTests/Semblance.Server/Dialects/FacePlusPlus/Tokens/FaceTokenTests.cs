using Semblance.Server.Dialects.FacePlusPlus.Tokens;
using Semblance.Vault.Galleries;
using Semblance.Vault.References;

namespace Semblance.UnitTests.Server.Dialects.FacePlusPlus.Tokens;

public sealed class FaceTokenTests
{
    private static readonly Guid Token = new("9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11");
    private static readonly GalleryId Staff = GalleryId.From(new("0a1b2c3d-4e5f-4061-8283-a4b5c6d7e8f9"));
    private static readonly GalleryId Guests = GalleryId.From(new("7c9e6679-7425-40de-944b-e07fc1f90ae7"));

    [Fact]
    public void A_token_is_a_reference_of_its_own_in_each_gallery_and_leads_back()
    {
        var (here, there) = (FaceToken.In(Staff, Token), FaceToken.In(Guests, Token));
        Assert.NotEqual(here, there);
        Assert.NotEqual(Token, here.Value);
        Assert.Equal((Token, Token), (FaceToken.Of(here, Staff), FaceToken.Of(there, Guests)));
    }

    [Fact]
    public void Every_reference_has_a_token_that_can_be_read()
    {
        var random = new Random(7);
        var bytes = new byte[16];
        for (var i = 0; i < 1_000; i++)
        {
            random.NextBytes(bytes);
            bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
            bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
            var reference = ReferenceId.From(new Guid(bytes, bigEndian: true));
            var token = FaceToken.Of(reference, Staff);
            Assert.Equal(token, FaceToken.Read(FaceToken.Text(token)));
            Assert.Equal(reference, FaceToken.In(Staff, token));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11")]
    [InlineData("9f0e5f1a6f3b1a7d9a530d6f6f1d5b11")]
    public void What_is_no_random_token_is_not_read(string? text) => Assert.Null(FaceToken.Read(text));
}
