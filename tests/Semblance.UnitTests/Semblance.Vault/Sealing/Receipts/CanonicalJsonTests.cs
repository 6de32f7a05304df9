using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Semblance.Vault.Sealing.Receipts;

namespace Semblance.UnitTests.Vault.Sealing.Receipts;

public sealed class CanonicalJsonTests
{
    /// <summary>The examples of RFC 8785 (3.2.2, 3.2.3), without their fractions and null.</summary>
    [Theory]
    [InlineData("""{"numbers":[333333333,2,-5,0],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[true,false]}""", "{\"literals\":[true,false],\"numbers\":[333333333,2,-5,0],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}")]
    [InlineData("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""", "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\uFB33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    [InlineData(""" [ ] """, "[]")]
    [InlineData("""{"b":{"d":1,"c":"\b\f\t"},"a":[]}""", "{\"a\":[],\"b\":{\"c\":\"\\b\\f\\t\",\"d\":1}}")]
    [InlineData("9007199254740991", "9007199254740991")]
    public void It_writes_the_one_form(string json, string expected)
    {
        var written = CanonicalJson.Write(JsonNode.Parse(json)!);
        Assert.Equal(expected, Encoding.UTF8.GetString(written));
        Assert.NotNull(CanonicalJson.Read(written));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("9007199254740992")]
    [InlineData("99999999999999999999")]
    [InlineData("[null]")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\\ud800\"")]
    public void What_could_be_read_in_two_ways_is_refused(string json) =>
        Assert.ThrowsAny<Exception>(() => CanonicalJson.Write(JsonNode.Parse(json)!));

    [Theory]
    [InlineData("{\"a\":1} ")]
    [InlineData("{ \"a\":1}")]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("\"\\u0041\"")]
    [InlineData("-0")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("")]
    public void Another_form_is_not_read(string json) => Assert.Null(CanonicalJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Any_value_comes_back_and_the_order_of_members_does_not_count()
    {
        var text = Gen.String[Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u0000', '\u001f'], Gen.Char['\u0080', '\u07ff'], Gen.Char['\ue000', '\uffef']), 0, 12];
        Gen.Dictionary(text, Gen.Select(text, Gen.Long[-CanonicalJson.MostInteger, CanonicalJson.MostInteger], Gen.Bool))[0, 12].Sample(
            members =>
            {
                var forth = CanonicalJson.Write(ObjectOf(members));
                var back = CanonicalJson.Write(ObjectOf(members.Reverse()));
                Assert.Equal(forth, back);
                var again = CanonicalJson.Read(forth)!.AsObject();
                Assert.Equal(members.Count, again.Count);
                foreach (var (name, (word, number, truth)) in members)
                    Assert.Equal((word, number, truth), (again[name]![0]!.GetValue<string>(), again[name]![1]!.GetValue<long>(), again[name]![2]!.GetValue<bool>()));
            },
            seed: "0000KuPpwOBj", iter: 1000);

        static JsonObject ObjectOf(IEnumerable<KeyValuePair<string, (string, long, bool)>> members) =>
            new(members.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)new JsonArray(member.Value.Item1, member.Value.Item2, member.Value.Item3))));
    }

    [Fact]
    public void Depth_has_a_limit()
    {
        JsonNode nested = new JsonArray();
        for (var i = 0; i < 40; i++)
            nested = new JsonArray(nested);
        Assert.Throws<FormatException>(() => CanonicalJson.Write(nested));
    }
}
