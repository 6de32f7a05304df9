using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Semblance.Recognition.Grant;
using Semblance.Server.Access;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.FacePlusPlus;

namespace Semblance.UnitTests.Server.Dialects.FacePlusPlus;

public sealed class FacePlusPlusCallTests
{
    [Fact]
    public void Fields_are_read_within_their_ranges()
    {
        var call = With(("outer_id", "staff"), ("start", "7"), ("face_tokens", "a, b"), ("empty", ""));
        Assert.Equal(("staff", 7, 1), (call.Name("outer_id", 5), call.Whole("start", 1, 1, 10), call.Whole("absent", 1, 1, 10)));
        Assert.Equal(["a", "b"], call.Tokens(2), StringComparer.Ordinal);
        Assert.Null(call.Text("empty"));
        Refused("BAD_ARGUMENTS:outer_id", () => call.Name("outer_id", 4));
        Refused("BAD_ARGUMENTS:start", () => call.Whole("start", 1, 1, 6));
        Refused("INVALID_FACE_TOKENS_SIZE", () => call.Tokens(1));
        Refused("MISSING_ARGUMENTS: empty", () => call.Demand("empty"));
    }

    [Fact]
    public void A_name_holds_none_of_the_signs_that_the_protocol_keeps()
    {
        foreach (var sign in "^@,&=*'\"\n")
            Refused("BAD_ARGUMENTS:outer_id", () => With(("outer_id", "a" + sign)).Name("outer_id", 10));
    }

    [Fact]
    public void Attributes_are_those_of_the_protocol()
    {
        Assert.Equal(["age", "blur"], FacePlusPlusWords.Wanted(With(("return_attributes", "age,blur"))), StringComparer.Ordinal);
        Assert.Empty(FacePlusPlusWords.Wanted(With(("return_attributes", "none"))));
        Refused("BAD_ARGUMENTS:return_attributes", () => FacePlusPlusWords.Wanted(With(("return_attributes", "wealth"))));
        Assert.Equal(62.327, (double)FacePlusPlusWords.Thresholds()["1e-3"]!);
    }

    [Fact]
    public void Fields_of_pictures_are_called_as_the_protocol_calls_them()
    {
        Assert.Equal(new FormPictures.Fields("image_file2", "image_base64_2", "image_url2"), FormPictures.Fields.Of(2));
        Assert.Equal(string.Empty, KeptTokens.UserIdOf("9f0e5f1a6f3b4a7d9a530d6f6f1d5b11", new Guid("9f0e5f1a-6f3b-4a7d-9a53-0d6f6f1d5b11")));
        Assert.Equal("ada", KeptTokens.UserIdOf("ada", Guid.Empty));
    }

    private static void Refused(string message, Func<object?> read) => Assert.Equal(message, Assert.Throws<RefusedException>(read).Refusal.What);

    private static FacePlusPlusCall With(params (string Name, string Value)[] fields)
    {
        var grant = new AccessGrant { Id = Guid.Empty, KeyName = "k", Account = "a", Role = AccessRole.Admin, Protocol = "faceplusplus", Galleries = [AccessGrant.All], CreatedAt = default, SecretDigest = string.Empty };
        var context = new DefaultHttpContext { User = new ClaimsPrincipal(new KeyIdentity(grant, "faceplusplus")) };
        context.Request.Form = new FormCollection(fields.ToDictionary(static field => field.Name, static field => new StringValues(field.Value), StringComparer.Ordinal));
        return new FacePlusPlusCall(context, null!);
    }
}
