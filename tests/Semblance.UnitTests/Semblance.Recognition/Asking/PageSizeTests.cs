using Semblance.Errors;
using Semblance.Recognition.Asking;

namespace Semblance.UnitTests.Recognition.Asking;

public sealed class PageSizeTests
{
    [Fact]
    public void A_page_has_a_size()
    {
        Assert.Equal((1, PageSize.Most), (PageSize.Demand(1), PageSize.Demand(1_000)));
        Assert.All((int[])[0, -1, 1_001], static most => Assert.Equal(ErrorCode.OptionOutOfRange, Assert.Throws<SemblanceException>(() => PageSize.Demand(most)).Code));
    }
}
