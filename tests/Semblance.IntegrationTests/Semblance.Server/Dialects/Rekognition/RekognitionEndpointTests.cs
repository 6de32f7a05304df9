using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.Rekognition;
using Semblance.Server.Options;
using Microsoft.Extensions.DependencyInjection;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition;

public sealed class RekognitionEndpointTests : RekognitionTestBase
{
    [Theory]
    [InlineData("DetectLabels", "{}", "UnknownOperationException")]
    [InlineData("", "{}", "UnknownOperationException")]
    [InlineData("CreateCollection", "{", "SerializationException")]
    [InlineData("CreateCollection", "[]", "SerializationException")]
    [InlineData("CreateCollection", """{"CollectionId":7}""", "SerializationException")]
    [InlineData("CreateCollection", """{"CollectionId":"a/b"}""", "InvalidParameterException")]
    [InlineData("CreateCollection", "{}", "InvalidParameterException")]
    [InlineData("DescribeCollection", """{"CollectionId":"nothing"}""", "ResourceNotFoundException")]
    [InlineData("TagResource", "{}", "AccessDeniedException")]
    [InlineData("CreateFaceLivenessSession", "{}", "AccessDeniedException")]
    public async Task An_invalid_request_is_refused_by_name(string operation, string body, string name) =>
        Assert.Equal(name, (await Admin.RefusedAsync(operation, System.Text.Encoding.UTF8.GetBytes(body), Cancellation)).Name);

    [Fact]
    public async Task What_a_role_may_not_do_is_denied_for_each_operation_and_nothing_else_is()
    {
        var operations = World.Served.Host.Services.GetRequiredService<OperationTable>();
        foreach (var role in (AccessRole[])[AccessRole.Admin, AccessRole.Operator, AccessRole.Auditor, AccessRole.Device, AccessRole.Subject])
        {
            using var client = await World.WithKeyAsync(role, Cancellation, subject: role == AccessRole.Subject ? "Ada" : null);
            foreach (var name in operations.Names.Except(["TagResource", "UntagResource", "ListTagsForResource", "CreateFaceLivenessSession", "GetFaceLivenessSessionResults"], StringComparer.Ordinal))
            {
                var (status, answer) = await client.SendAsync(name, new { }, Cancellation);
                var isDenied = status == 400 && answer.GetProperty("__type").ValueEquals("AccessDeniedException");
                var may = role != AccessRole.Subject && Semblance.Server.Access.RoleTable.Allows(role, operations.Demand("RekognitionService." + name).Permission);
                Assert.True(may != isDenied, $"{role} {name}: {status} {answer}");
            }
        }
    }

    [Fact]
    public async Task A_key_that_asks_too_often_is_throttled_and_pictures_have_the_servers_own_limit()
    {
        await using var small = await RekognitionWorld.OpenAsync(Cancellation, new ServerOptions { RequestsPerMinute = 2, MaxPictureBytes = 1_000 });
        Assert.Equal("ImageTooLargeException", (await small.Admin.RefusedAsync("DetectFaces", new { Image = RekognitionWorld.Image(MadeWorld.Empty()) }, Cancellation)).Name);
        await small.Admin.AskAsync("ListCollections", new { }, Cancellation);
        Assert.Equal("ThrottlingException", (await small.Admin.RefusedAsync("ListCollections", new { }, Cancellation)).Name);
    }

    [Fact]
    public async Task Whoever_is_indexed_here_is_identified_natively_and_the_other_way_round()
    {
        await World.CreateAsync("staff", Cancellation);
        await World.IndexAsync("staff", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        await World.Served.EnrolAsync("staff", Cancellation, 1, "Ben");
        using var form = ServedWorld.Form([MadeWorld.Picture(MadeWorld.Black, 3)]);
        using var native = await World.Served.Admin.PostAsync("/v1/galleries/staff/identify", form, Cancellation);
        var face = Assert.Single((await ServedWorld.ReadAsync<Semblance.Client.Contracts.Searches.IdentifyAnswer>(native, Cancellation)).Faces);
        Assert.Equal(("match", "Ada"), (face.Verdict, face.Candidates[0].Subject));
        var found = await Admin.AskAsync("SearchFacesByImage", new { CollectionId = "staff", Image = RekognitionWorld.Image(MadeWorld.Picture(MadeWorld.White, 3)) }, Cancellation);
        Assert.Equal("Ben", Assert.Single(RekognitionWorld.Texts(found, "FaceMatches", "Face", "ExternalImageId")));
    }
}
