using Semblance.Client.Contracts.Galleries;
using Semblance.Errors;
using Semblance.Recognition.Asking;
using Semblance.Recognition.Govern;
using Semblance.Recognition.Indexing;
using Semblance.Server.Words;
using Semblance.UnitTests.Vault;
using Semblance.Vault.Galleries;

namespace Semblance.UnitTests.Server.Words;

public sealed class GalleryWordsTests
{
    private static readonly Caller Porter = new("porter", "admin", "test");
    private static readonly GalleryOrder Order = new("staff", "to open the door", "6.1.f+9.2.f", 365);

    [Fact]
    public void An_order_becomes_a_request_with_the_usual_thresholds()
    {
        var request = GalleryWords.Request(Order, MadeVault.Model, Porter);
        Assert.Equal(("staff", "to open the door", 365, null), (request.Name.Text, request.Purpose.Text, request.Retention.DaysAfterEnrolment, request.Retention.DaysAfterLastUse));
        Assert.Equal((GalleryMode.Identification, false, ThresholdPolicy.Default, MadeVault.Model, Porter), (request.Mode, request.IsRestricted, request.Thresholds, request.Model, request.Caller));
    }

    [Theory]
    [InlineData(null, GalleryMode.Identification)]
    [InlineData("identification", GalleryMode.Identification)]
    [InlineData("verification_only", GalleryMode.VerificationOnly)]
    [InlineData("holder_key", GalleryMode.HolderKey)]
    public void Modes_have_their_words_in_both_directions(string? word, GalleryMode mode)
    {
        Assert.Equal(mode, GalleryWords.Request(Order with { Mode = word }, MadeVault.Model, Porter).Mode);
        Assert.Equal(word ?? "identification", GalleryWords.Of(MadeVault.House with { Mode = mode }).Mode);
    }

    public static TheoryData<GalleryOrder> Incomplete { get; } =
    [
        Order with { Name = null! }, Order with { Purpose = null! }, Order with { LegalBasis = null! }, Order with { RetentionDays = 0 }, Order with { IdleDays = -1 }, Order with { Mode = "Identification" },
        Order with { Mode = "" }, Order with { Fpir = 0 }, Order with { Fmr = 1 }, Order with { Margin = -0.1 },
    ];

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void Without_why_and_until_when_or_with_an_odd_number_there_is_no_request(GalleryOrder order) =>
        Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => GalleryWords.Request(order, MadeVault.Model, Porter)).Code);

    [Fact]
    public void A_gallery_is_told_with_why_until_when_and_by_which_rates()
    {
        var told = GalleryWords.Of(MadeVault.House with { IsRestricted = true });
        Assert.Equal(("house", "Entry of the house", MadeVault.House.LegalBasis.Code, 365, true), (told.Name, told.Purpose, told.LegalBasis, told.RetentionDays, told.Restricted));
        Assert.Equal((1e-2, 1e-4, 0.05, MadeVault.Model.ToString()), (told.Fpir, told.Fmr, told.Margin, told.Model));
    }

    [Fact]
    public void Each_count_stands_in_its_own_place()
    {
        var told = GalleryWords.Of(new GallerySurvey(MadeVault.House, Subjects: 1, Held: 2, References: 3, Overdue: 4, DueSoon: 5, new DateOnly(2027, 1, 2), Damaged: 6) { Audit = new SearchAudit(7, 8, 9, 10) });
        Assert.Equal((1L, 2, 3, 4, 5, 6), (told.Subjects, told.Held, told.References, told.Overdue, told.DueSoon, told.DamagedRows));
        Assert.Equal(new DateOnly(2027, 1, 2), told.FirstExpiry);
        Assert.Equal(new SearchAuditAnswer(7, 8, 9, 10), told.SearchAudit);
    }
}
