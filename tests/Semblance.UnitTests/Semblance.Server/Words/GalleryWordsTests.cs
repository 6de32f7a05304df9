using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Contracts.Keys;
using Semblance.Errors;
using Semblance.Models;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Grant;
using Semblance.Server.Words;
using Semblance.Vault.Galleries;

namespace Semblance.UnitTests.Server.Words;

/// <summary>Words of the native API: orders of galleries and keys.</summary>
public sealed class GalleryWordsTests
{
    private static readonly Caller Admin = new("admin", "admin", "test");

    [Fact]
    public void An_order_that_says_little_gets_the_defaults()
    {
        var request = GalleryWords.Request(new GalleryOrder("staff", "to open the door", "6.1.f+9.2.f", 365), ModelIdentity.None, Admin);
        Assert.Equal((GalleryMode.Identification, false, ThresholdPolicy.Default.FalseMatchRate), (request.Mode, request.IsRestricted, request.Thresholds.FalseMatchRate));
        Assert.Equal(GalleryMode.VerificationOnly, GalleryWords.Request(new GalleryOrder("staff", "p", "6.1.f+9.2.f", 365, Mode: "verification_only"), ModelIdentity.None, Admin).Mode);
    }

    [Theory]
    [InlineData(null, "p", "identification")]
    [InlineData("staff", null, "identification")]
    [InlineData("staff", "p", "gossip")]
    public void An_order_without_what_it_needs_is_refused(string? name, string? purpose, string mode) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => GalleryWords.Request(new GalleryOrder(name!, purpose!, "6.1.f+9.2.f", 365, Mode: mode), ModelIdentity.None, Admin)).Code);

    [Fact]
    public void A_key_is_ordered_by_the_words_of_roles_and_protocols()
    {
        var request = KeyWords.Request(new KeyOrder("gate", "device", ["staff"], Terms: new TermsOrder("p", "6.1.f+9.2.f", 3)), Admin);
        Assert.Equal((AccessRole.Device, KeyShape.Native, "*", 3), (request.Role, request.Shape, Assert.Single(request.Purposes), request.Terms!.Retention.DaysAfterEnrolment));
        Assert.Throws<SemblanceException>(static () => KeyWords.Request(new KeyOrder("gate", "7", ["staff"]), Admin));
        Assert.Throws<SemblanceException>(static () => KeyWords.Request(new KeyOrder("gate", "device", ["staff"], Protocol: "pigeon"), Admin));
    }
}
