using Semblance.Server.Answers;
using Semblance.Server.Dialects.CompreFace;

namespace Semblance.UnitTests.Server.Dialects.CompreFace;

public sealed class LooseQueryTests
{
    [Fact]
    public void Options_are_read_however_they_are_joined()
    {
        foreach (var raw in (string[])["?limit=2&det_prob_threshold=0.5&face_plugins=age,pose&status=true", "?limit=2?det_prob_threshold=0.5?face_plugins=age,pose?status=true", "?&limit=2&&det_prob_threshold=0.5?face_plugins=age%2Cpose&status=TRUE"])
        {
            var query = LooseQuery.Read(raw);
            Assert.Equal((2, 0.5, "age,pose", true), (query.Whole("limit", 0, 0), query.Share("det_prob_threshold"), query.Text("face_plugins"), query.Flag("status")));
            Assert.Equal(raw.LastIndexOf('?') > 0, query.IsMended);
        }
    }

    [Theory]
    [InlineData("?subject=Ann%20Lee?det_prob_threshold=0.8", "Ann Lee", "0.8")]
    [InlineData("?subject=Who?", "Who?", null)]
    [InlineData("?subject=a?b=c", "a?b=c", null)]
    [InlineData("?subject=a%3Flimit=1", "a?limit=1", null)]
    [InlineData("?subject=Ann+Lee", "Ann Lee", null)]
    [InlineData("?subject=%C3%84nne", "Änne", null)]
    public void A_name_is_cut_before_an_option_and_nowhere_else(string raw, string name, string? threshold)
    {
        var query = LooseQuery.Read(raw);
        Assert.Equal((name, threshold), (query.Text("subject"), query.Text("det_prob_threshold")));
    }

    [Fact]
    public void What_is_absent_has_its_usual_value()
    {
        var query = LooseQuery.Read(string.Empty);
        Assert.Equal((20, 0d, null, false), (query.Whole("size", 20, 1), query.Share("det_prob_threshold"), query.Text("subject"), query.Flag("status")));
        Assert.Empty(query.Names);
    }

    [Theory]
    [InlineData("?limit=-1")]
    [InlineData("?limit=many")]
    public void A_number_out_of_its_range_is_refused(string raw) => Refused(() => LooseQuery.Read(raw).Whole("limit", 0, 0));

    [Theory]
    [InlineData("?det_prob_threshold=1.5")]
    [InlineData("?det_prob_threshold=NaN")]
    public void A_share_out_of_its_range_is_refused(string raw) => Refused(() => LooseQuery.Read(raw).Share("det_prob_threshold"));

    private static void Refused(Func<object> read) => Assert.Equal("26", Assert.Throws<RefusedException>(read).Refusal.Code);
}
