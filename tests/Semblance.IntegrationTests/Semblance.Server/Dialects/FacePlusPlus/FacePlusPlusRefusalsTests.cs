using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Semblance.Errors;
using Semblance.Server.Answers;
using Semblance.Server.Dialects.FacePlusPlus;

namespace Semblance.IntegrationTests.Server.Dialects.FacePlusPlus;

public sealed class FacePlusPlusRefusalsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refusals_of_the_engine_become_words_that_clients_know()
    {
        await using var sets = await ServedFaceSets.OpenAsync(Cancellation);
        Assert.Equal((400, "INVALID_OUTER_ID"), await WriteAsync(sets, ErrorCode.GalleryUnknown));
        Assert.Equal((400, "INVALID_FACE_TOKEN:face_token"), await WriteAsync(sets, ErrorCode.ReferenceUnknown));
        Assert.Equal((400, "FACESET_EXIST"), await WriteAsync(sets, ErrorCode.NameTaken));
        Assert.Equal((403, "AUTHORIZATION_ERROR:What. Why."), await WriteAsync(sets, ErrorCode.VaultRuleBroken));
        Assert.Equal((400, "BAD_ARGUMENTS:What. Why."), await WriteAsync(sets, ErrorCode.OptionOutOfRange));
        Assert.Equal((403, FacePlusPlusError.Busy), await WriteAsync(sets, ErrorCode.VaultBusy));
        Assert.Equal((500, "INTERNAL_ERROR"), await WriteAsync(sets, ErrorCode.ModelRunFailed));
    }

    private static async Task<(int Status, string Message)> WriteAsync(ServedFaceSets sets, ErrorCode code)
    {
        await using var scope = sets.World.Host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = new MemoryStream() } };
        await FacePlusPlusRefusals.Instance.WriteAsync(context, Refusal.Of(new SemblanceException(code, "What.", "Why.")));
        context.Response.Body.Position = 0;
        return (context.Response.StatusCode, (string)JsonNode.Parse(context.Response.Body)!["error_message"]!);
    }
}
