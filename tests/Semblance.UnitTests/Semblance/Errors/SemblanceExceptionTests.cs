using Semblance.Errors;

namespace Semblance.UnitTests.Errors;

public sealed class SemblanceExceptionTests
{
    [Fact]
    public void It_says_what_was_wrong_and_what_to_do_and_keeps_the_cause_unsaid()
    {
        var cause = new InvalidOperationException("/home/other-caller/secret.jpg");
        var refusal = new SemblanceException(ErrorCode.InputDamaged, "The picture is broken.", "Save it anew.", cause);
        Assert.Equal((ErrorCode.InputDamaged, "The picture is broken.", "Save it anew."), (refusal.Code, refusal.What, refusal.Remedy));
        Assert.Equal("The picture is broken. Save it anew.", refusal.Message);
        Assert.Same(cause, refusal.InnerException);
    }
}
