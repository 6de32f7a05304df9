using Semblance.IntegrationTests.Running;
using Semblance.Recognition.Grant;
using Semblance.Server.Dialects.Rekognition.Operations;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition.Operations;

public sealed class CollectionOperationsTests : RekognitionTestBase
{
    [Fact]
    public async Task A_collection_is_made_described_and_deleted_with_everybody_in_it()
    {
        var made = await World.CreateAsync("door", Cancellation);
        Assert.Equal(200, made.GetProperty("StatusCode").GetInt32());
        Assert.Equal("aws:rekognition:eu-central-1:000000000000:collection/door", made.GetProperty("CollectionArn").GetString());
        await World.IndexAsync("door", MadeWorld.Picture(MadeWorld.Black), Cancellation, "Ada");
        await Admin.AskAsync("CreateUser", new { CollectionId = "door", UserId = "u1" }, Cancellation);
        var described = await Admin.AskAsync("DescribeCollection", new { CollectionId = "door" }, Cancellation);
        Assert.Equal((1, 1), (described.GetProperty("FaceCount").GetInt32(), described.GetProperty("UserCount").GetInt32()));
        Assert.Equal(200, (await Admin.AskAsync("DeleteCollection", new { CollectionId = "door" }, Cancellation)).GetProperty("StatusCode").GetInt32());
        Assert.Equal("ResourceNotFoundException", (await Admin.RefusedAsync("DescribeCollection", new { CollectionId = "door" }, Cancellation)).Name);
    }

    [Fact]
    public async Task A_name_is_given_once_and_no_collection_is_without_a_reason()
    {
        await World.CreateAsync("door", Cancellation);
        Assert.Equal("ResourceAlreadyExistsException", (await Admin.RefusedAsync("CreateCollection", new { CollectionId = "door" }, Cancellation)).Name);
        using var bare = await World.WithKeyAsync(AccessRole.Admin, Cancellation, hasTerms: false);
        var (name, text) = await bare.RefusedAsync("CreateCollection", new { CollectionId = "other" }, Cancellation);
        Assert.Equal("AccessDeniedException", name);
        Assert.Contains(CollectionTerms.Purpose, text, StringComparison.Ordinal);
        var tags = new Dictionary<string, string>(StringComparer.Ordinal) { [CollectionTerms.Purpose] = "gate", [CollectionTerms.LegalBasisTag] = "6.1.f+9.2.f", [CollectionTerms.RetentionDays] = "7" };
        await bare.AskAsync("CreateCollection", new { CollectionId = "other", Tags = tags }, Cancellation);
        var gallery = (await World.Served.House.ListGalleries.HandleAsync(Cancellation)).Single(one => string.Equals(one.Name.Text, "other", StringComparison.Ordinal));
        Assert.Equal(("gate", 7), (gallery.Purpose.Text, gallery.Retention.DaysAfterEnrolment));
    }

    [Fact]
    public async Task Pages_go_on_where_they_ended_and_a_key_sees_its_own_alone()
    {
        foreach (var name in (string[])["c", "a", "b"])
            await World.CreateAsync(name, Cancellation);
        var first = await Admin.AskAsync("ListCollections", new { MaxResults = 2 }, Cancellation);
        Assert.Equal(["a", "b"], RekognitionWorld.Texts(first, "CollectionIds"));
        Assert.Equal(2, first.GetProperty("FaceModelVersions").GetArrayLength());
        var token = first.GetProperty("NextToken").GetString()!;
        Assert.InRange(token.Length, 1, 255);
        var second = await Admin.AskAsync("ListCollections", new { MaxResults = 2, NextToken = token }, Cancellation);
        Assert.Equal(["c"], RekognitionWorld.Texts(second, "CollectionIds"));
        Assert.False(second.TryGetProperty("NextToken", out _));
        Assert.Equal("InvalidPaginationTokenException", (await Admin.RefusedAsync("ListCollections", new { NextToken = "made-up" }, Cancellation)).Name);
        using var porter = await World.WithKeyAsync(AccessRole.Operator, Cancellation, "b");
        Assert.Equal(["b"], RekognitionWorld.Texts(await porter.AskAsync("ListCollections", new { }, Cancellation), "CollectionIds"));
        var distant = await porter.RefusedAsync("DescribeCollection", new { CollectionId = "a" }, Cancellation);
        var missing = await porter.RefusedAsync("DescribeCollection", new { CollectionId = "x" }, Cancellation);
        Assert.Equal(missing.Text.Replace("'x'", "'a'", StringComparison.Ordinal), distant.Text);
    }
}
